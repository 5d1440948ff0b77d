package vn.camket.account;

import java.util.UUID;

/**
 * Somebody who may do the work of another.
 */
public record Colleague(UUID id, String name) {
}
