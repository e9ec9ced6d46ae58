package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Contrast;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.Sector;
import org.springframework.stereotype.Component;

/** The rating scale and the sectors, read once from {@code seeds/ratings.yaml} and {@code seeds/sectors.yaml}. */
@Component
class Scale implements RatingScale {

    private static final int LONGEST = 4000;

    private static final Set<String> FIELDS = Set.of(
            "code", "name", "rule", "colour", "forecast", "two_editors", "value", "initial", "standstill", "reviewed");

    private final Map<String, Rating> ratings = new LinkedHashMap<>();
    private final Map<String, Sector> sectors = new LinkedHashMap<>();
    private final Set<String> reviewed = new LinkedHashSet<>();
    private @Nullable Rating initial;
    private @Nullable Rating standstill;

    Scale(SeedFiles files) {
        SeedNode scale = files.ratings();
        scale.list().forEach(this::addRating);
        if (ratings.size() < 2) {
            throw scale.broken("a scale needs at least two ratings");
        }
        files.sectors().list().forEach(this::addSector);
    }

    private void addRating(SeedNode node) {
        Map<String, SeedNode> fields = node.fields(FIELDS);
        SeedNode code = node.required(fields, "code");
        boolean forecast = flag(fields, "forecast");
        Rating rating = new Rating(
                code.matching("[A-Z][A-Z_]{0,18}", "a code of capital letters and underscores"),
                node.required(fields, "name").localized(LONGEST),
                node.required(fields, "rule").localized(LONGEST),
                colour(node.required(fields, "colour")),
                forecast,
                flag(fields, "two_editors"),
                SeedNode.optional(fields, "value")
                        .map(value -> value(value, forecast))
                        .orElse(null));
        if (ratings.put(rating.code(), rating) != null) {
            throw code.broken("the code \"" + rating.code() + "\" stands here twice");
        }
        markInitial(node, fields, rating);
        markStandstill(node, fields, rating);
        if (flag(fields, "reviewed")) {
            reviewed.add(rating.code());
        }
    }

    private static boolean flag(Map<String, SeedNode> fields, String name) {
        return SeedNode.optional(fields, name).map(SeedNode::flag).orElse(false);
    }

    private static String colour(SeedNode node) {
        String colour = node.matching("#[0-9A-Fa-f]{6}", "a colour of the form #1B6B3A");
        if (Contrast.between(colour, "#ffffff") < Contrast.TEXT) {
            throw node.broken("white text on " + colour + " has a contrast of less than 4.5:1 (WCAG 2.2 AA)");
        }
        return colour;
    }

    private void markInitial(SeedNode node, Map<String, SeedNode> fields, Rating rating) {
        if (!flag(fields, "initial")) {
            return;
        }
        if (initial != null) {
            throw node.required(fields, "initial").broken("one rating alone is initial, and " + initial.code() + " is");
        }
        if (rating.forecast() || rating.twoEditors()) {
            throw node.required(fields, "initial").broken("a forecast or a final verdict cannot be the initial rating");
        }
        initial = rating;
    }

    private void markStandstill(SeedNode node, Map<String, SeedNode> fields, Rating rating) {
        if (!flag(fields, "standstill")) {
            return;
        }
        if (standstill != null) {
            throw node.required(fields, "standstill")
                    .broken("one rating alone is proposed at a standstill, and " + standstill.code() + " is");
        }
        standstill = rating;
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

    @Override
    public Rating initial() {
        return initial == null ? all().get(0) : initial;
    }

    @Override
    public Optional<Rating> standstill() {
        return Optional.ofNullable(standstill);
    }

    @Override
    public Set<String> reviewed() {
        return Set.copyOf(reviewed);
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
