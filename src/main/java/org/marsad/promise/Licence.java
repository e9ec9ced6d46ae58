package org.marsad.promise;

/**
 * Under what the published data may be used: named on pages, in feeds, in data files and in the API's description.
 *
 * @param name as readers know it, such as {@code CC BY 4.0}
 * @param url where its text stands
 * @param spdx its identifier in the SPDX list, for programs
 */
public record Licence(String name, String url, String spdx) {}
