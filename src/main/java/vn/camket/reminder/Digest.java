package vn.camket.reminder;

import java.util.List;

/**
 * One person's mail.
 *
 * @param items what it reminds of, never none
 */
public record Digest(String displayName, String recipient, String subject, String body, List<Due> items) {
}
