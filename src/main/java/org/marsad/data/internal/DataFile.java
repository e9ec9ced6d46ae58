package org.marsad.data.internal;

/**
 * A file of the open data.
 *
 * @param sha256 hex, of its bytes
 * @param rows how many it has, without the header; 0 for the description
 */
public record DataFile(String name, String mediaType, long bytes, String sha256, long rows) {

    /** Comma-separated values after RFC 4180. */
    static final String CSV = "text/csv";

    /** One JSON object a line. */
    static final String JSON_LINES = "application/jsonl";
}
