package vn.camket.agreement;

/**
 * Many agreements were registered at once, whoever leads them. Published within the
 * transaction that did so.
 *
 * @param number how many
 */
public record AgreementsEntered(int number) {
}
