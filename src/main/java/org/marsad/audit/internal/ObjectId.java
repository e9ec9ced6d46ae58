package org.marsad.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Where the id of the thing stands in a request. */
@FunctionalInterface
interface ObjectId {

    /** It has none: a list, or something that is only made by the request. */
    ObjectId NONE = (username, request, variables) -> "";

    /** It is the account of whoever asks. */
    ObjectId SELF = (username, request, variables) -> username;

    /**
     * @param variables of the path's pattern
     * @return empty if it is not there
     */
    String of(String username, HttpServletRequest request, Map<String, String> variables);

    /** In the path; of several, with a stroke between them. */
    static ObjectId path(String... names) {
        return (username, request, variables) -> {
            StringBuilder id = new StringBuilder();
            for (String name : names) {
                id.append(id.isEmpty() ? "" : "/").append(variables.getOrDefault(name, ""));
            }
            return id.toString();
        };
    }

    /** A word of ours, and what follows in the path. */
    static ObjectId below(String word) {
        return (username, request, variables) -> word + variables.getOrDefault("rest", "");
    }

    /** A field of the form, or a name in the query. */
    static ObjectId field(String name) {
        return (username, request, variables) ->
                Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** In a body of JSON that {@link RememberedBody} has read. */
    static ObjectId json(String pointer) {
        return (username, request, variables) -> request instanceof RememberedBody body ? body.text(pointer) : "";
    }
}
