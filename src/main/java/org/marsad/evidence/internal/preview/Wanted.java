package org.marsad.evidence.internal.preview;

import java.util.UUID;

/** One part of one item: what is looked up, and made once at a time. */
record Wanted(UUID itemId, Part part, int number) {}
