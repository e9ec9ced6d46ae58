package org.marsad.promise;

import java.util.UUID;

/** An entry was added to a promise's timeline; published in the transaction that adds it. */
public record PromiseNews(String promiseId, UUID entryId, EntryKind kind) {}
