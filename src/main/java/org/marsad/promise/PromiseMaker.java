package org.marsad.promise;

/** Who made a promise. */
public record PromiseMaker(String code, LocalizedText name) {}
