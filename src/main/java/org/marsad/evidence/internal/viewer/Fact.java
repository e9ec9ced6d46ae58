package org.marsad.evidence.internal.viewer;

/**
 * Something a file says of itself that analysts ask for first.
 *
 * @param name under {@code viewer.fact}
 */
public record Fact(String name, String value) {}
