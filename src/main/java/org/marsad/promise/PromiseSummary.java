package org.marsad.promise;

/** What other rooms need to know of a promise: its permanent slug, its title, its rating now. */
public record PromiseSummary(String id, LocalizedText title, Rating rating) {}
