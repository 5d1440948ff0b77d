package vn.camket.search;

import java.util.List;

/**
 * A record that was found.
 *
 * @param href its place within the application
 * @param title its name with what was found marked
 * @param excerpt where else it was found; empty where the title says it all
 */
public record Found(FoundKind kind, String href, List<Highlighter.Piece> title, List<Highlighter.Piece> excerpt) {
}
