package org.marsad.correction.internal;

/**
 * What is wrong with one field.
 *
 * @param field name in the HTTP contract
 * @param code such as TOO_LONG; the sentence stands under {@code correction.error.<code>}
 */
public record FieldProblem(String field, String code) {}
