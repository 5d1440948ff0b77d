package vn.camket.partner;

import vn.camket.shared.time.PartialDate;

/**
 * A day on which something was signed, happened or was promised.
 *
 * @param message message key of what it was
 * @param href its place within the application
 */
public record Contact(PartialDate on, String message, String title, String href) {
}
