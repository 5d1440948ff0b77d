package vn.camket.shared.spreadsheet;

/**
 * A text in a cell that leads somewhere.
 *
 * @param address absolute, so that it works from a file on any disk
 */
public record Link(String text, String address) {
}
