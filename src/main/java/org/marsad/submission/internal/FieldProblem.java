package org.marsad.submission.internal;

/**
 * What is wrong with one field.
 *
 * @param field name of the part
 * @param code such as TOO_LONG; the sentence stands under {@code submission.error.<code>}
 * @param limit the number the sentence names, 0 if none
 */
public record FieldProblem(String field, String code, long limit) {

    static FieldProblem of(String field, String code) {
        return new FieldProblem(field, code, 0);
    }
}
