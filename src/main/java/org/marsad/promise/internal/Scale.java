package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.Sector;
import org.springframework.stereotype.Component;

/** The rating scale and the sectors, read once from {@code seeds/ratings.yaml} and {@code seeds/sectors.yaml}. */
@Component
class Scale implements RatingScale {

    private static final int LONGEST = 4000;

    private final Map<String, Rating> ratings = new LinkedHashMap<>();
    private final Map<String, Sector> sectors = new LinkedHashMap<>();

    Scale(SeedFiles files) {
        files.ratings().list().forEach(this::addRating);
        files.sectors().list().forEach(this::addSector);
    }

    private void addRating(SeedNode node) {
        Map<String, SeedNode> fields =
                node.fields(Set.of("code", "name", "rule", "colour", "forecast", "two_editors", "value"));
        SeedNode code = node.required(fields, "code");
        boolean forecast =
                SeedNode.optional(fields, "forecast").map(SeedNode::flag).orElse(false);
        Rating rating = new Rating(
                code.matching("[A-Z][A-Z_]{0,18}", "a code of capital letters and underscores"),
                node.required(fields, "name").localized(LONGEST),
                node.required(fields, "rule").localized(LONGEST),
                node.required(fields, "colour").matching("#[0-9A-Fa-f]{6}", "a colour of the form #1B6B3A"),
                forecast,
                SeedNode.optional(fields, "two_editors").map(SeedNode::flag).orElse(false),
                SeedNode.optional(fields, "value")
                        .map(value -> value(value, forecast))
                        .orElse(null));
        if (ratings.put(rating.code(), rating) != null) {
            throw code.broken("the code \"" + rating.code() + "\" stands here twice");
        }
    }

    private static Integer value(SeedNode node, boolean forecast) {
        if (forecast) {
            throw node.broken("a forecast is no outcome and has no value among them");
        }
        return Integer.valueOf(node.matching("[1-9]", "a digit from 1 to 9"));
    }

    private void addSector(SeedNode node) {
        Map<String, SeedNode> fields = node.fields(Set.of("code", "name"));
        SeedNode code = node.required(fields, "code");
        Sector sector = new Sector(
                code.matching("[A-Z][A-Z_]{0,58}", "a code of capital letters and underscores"),
                node.required(fields, "name").localized(LONGEST));
        if (sectors.put(sector.code(), sector) != null) {
            throw code.broken("the code \"" + sector.code() + "\" stands here twice");
        }
    }

    @Override
    public List<Rating> all() {
        return List.copyOf(ratings.values());
    }

    @Override
    public Optional<Rating> find(String code) {
        return Optional.ofNullable(ratings.get(code));
    }

    /** The code in this field of a seed file. */
    String rating(SeedNode node) {
        if (!ratings.containsKey(node.text())) {
            throw node.broken("\"" + node.text() + "\" is not a code of ratings.yaml");
        }
        return node.text();
    }

    List<Sector> sectors() {
        return new ArrayList<>(sectors.values());
    }

    Optional<Sector> sector(String code) {
        return Optional.ofNullable(sectors.get(code));
    }
}
