package org.marsad.data.internal;

/** Under what everybody may use what is taken away here. */
final class Licence {

    /** SPDX identifier. */
    static final String ID = "CC-BY-4.0";

    static final String TITLE = "Creative Commons Attribution 4.0 International";

    static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    private Licence() {}
}
