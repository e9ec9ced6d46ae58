package org.marsad.inspection;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How an operation of the worker ended.
 *
 * @param result what the operation answered; an empty object unless OK. Data of a process that a hostile file may have
 *     taken over: types, lengths and ranges are to be checked
 */
public record Outcome(Extraction.Status status, JsonNode result) {

    public boolean ok() {
        return status == Extraction.Status.OK;
    }
}
