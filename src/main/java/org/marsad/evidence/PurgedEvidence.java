package org.marsad.evidence;

/**
 * What was purged.
 *
 * @param items how many evidence items
 * @param bytes of their originals, together
 */
public record PurgedEvidence(int items, long bytes) {}
