package org.marsad.promise;

/** The field a promise belongs to, as {@code seeds/sectors.yaml} lists it. */
public record Sector(String code, LocalizedText name) {}
