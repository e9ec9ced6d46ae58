package org.marsad.verification.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enums by the codes of the contract, which are their names. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, Object code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(code))
                .findFirst();
    }

    /** All codes, for a sentence that tells which there are. */
    static <E extends Enum<E>> String named(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
