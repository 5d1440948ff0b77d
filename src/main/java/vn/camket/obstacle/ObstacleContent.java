package vn.camket.obstacle;

import org.jspecify.annotations.Nullable;

import vn.camket.commitment.Subject;

/**
 * What an agency says about an obstacle.
 *
 * @param asked kiến nghị: what it asks for
 */
public record ObstacleContent(Subject subject, String content, @Nullable String cause, String asked) {
}
