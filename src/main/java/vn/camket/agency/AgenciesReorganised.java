package vn.camket.agency;

/**
 * Agencies, their names or their groups are others now; whoever owes something by them
 * looks again.
 */
public record AgenciesReorganised() {
}
