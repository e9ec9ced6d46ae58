package org.marsad.promise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One of the things that a list of promises is narrowed to, so that it can be seen and taken away.
 *
 * @param name parameter of the query: sector, rating, maker or q
 * @param value its code, or the words looked for
 * @param without address of the list without it
 */
record ActiveFilter(String name, String value, String without) {

    /** All of a filter, in the order of the form. */
    static List<ActiveFilter> of(PromiseFilter filter, PromiseOrder order, String language) {
        List<ActiveFilter> active = new ArrayList<>();
        add(active, "q", filter.query(), filter, order, language);
        add(active, "sector", filter.sector(), filter, order, language);
        add(active, "rating", filter.rating(), filter, order, language);
        add(active, "maker", filter.maker(), filter, order, language);
        return active;
    }

    /** The address of the list, with everything that it is narrowed to. */
    static UriComponentsBuilder address(PromiseFilter filter, PromiseOrder order, String language) {
        return UriComponentsBuilder.fromPath("/" + language + "/promises")
                .queryParamIfPresent("sector", Optional.ofNullable(filter.sector()))
                .queryParamIfPresent("rating", Optional.ofNullable(filter.rating()))
                .queryParamIfPresent("maker", Optional.ofNullable(filter.maker()))
                .queryParamIfPresent("q", Optional.ofNullable(filter.query()))
                .queryParam("sort", order);
    }

    private static void add(
            List<ActiveFilter> active,
            String name,
            @Nullable String value,
            PromiseFilter filter,
            PromiseOrder order,
            String language) {
        if (value != null) {
            active.add(new ActiveFilter(
                    name,
                    value,
                    address(filter, order, language)
                            .replaceQueryParam(name)
                            .encode()
                            .toUriString()));
        }
    }
}
