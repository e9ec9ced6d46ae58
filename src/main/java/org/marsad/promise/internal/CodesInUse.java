package org.marsad.promise.internal;

import java.util.List;
import org.marsad.StartRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that stored promises have; a scale or a list of sectors without them cannot show what is published. */
@Repository
class CodesInUse {

    private static final String RATINGS = """
            select rating from promise
            union select rating_from from timeline_entry where rating_from is not null
            union select rating_to from timeline_entry where rating_to is not null""";

    private final JdbcClient jdbc;
    private final Scale scale;

    CodesInUse(JdbcClient jdbc, Scale scale) {
        this.jdbc = jdbc;
        this.scale = scale;
    }

    /**
     * Reads them all.
     *
     * @throws StartRefusedException at the first that ratings.yaml or sectors.yaml no longer has
     */
    void demandKnown() {
        for (String code : codes(RATINGS)) {
            if (scale.find(code).isEmpty()) {
                throw gone("ratings.yaml", "rating", code);
            }
        }
        for (String code : codes("select distinct sector from promise")) {
            if (scale.sector(code).isEmpty()) {
                throw gone("sectors.yaml", "sector", code);
            }
        }
    }

    private List<String> codes(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static StartRefusedException gone(String file, String what, String code) {
        return new StartRefusedException(file + " has no " + what + " " + code
                + ", which promises in the database have: keep it, or start with another database.");
    }
}
