package vn.camket.account;

/**
 * Somebody signed in asked for what is not for his role.
 *
 * @param address method and path
 */
public record AccessRefused(String address) {
}
