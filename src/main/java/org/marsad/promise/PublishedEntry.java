package org.marsad.promise;

/** A timeline entry with the promise it belongs to. */
public record PublishedEntry(String promiseId, PromiseDossier.Entry entry) {}
