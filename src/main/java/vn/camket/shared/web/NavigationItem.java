package vn.camket.shared.web;

/**
 * A line of the menu.
 *
 * @param section what a page names as {@code active} to have the line marked
 * @param label message key
 * @param href address within the application
 */
public record NavigationItem(String section, String label, String href) {

}
