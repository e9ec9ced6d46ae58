package org.marsad.evidence.internal.viewer;

import java.util.List;
import java.util.Locale;

/**
 * A sketch of where a point lies, drawn without asking anybody: Iraq's outline with a few cities, or for a point
 * elsewhere a grid of the world. Outline: Natural Earth 1:110m (public domain), simplified.
 */
public final class MapSketch {

    private static final double[][] IRAQ = {
        {42.35, 37.23}, {42.78, 37.39}, {43.94, 37.26}, {44.29, 37.00}, {44.77, 37.17}, {45.42, 35.98},
        {46.08, 35.68}, {46.15, 35.09}, {45.65, 34.75}, {45.42, 33.97}, {46.11, 33.02}, {47.33, 32.47},
        {47.85, 31.71}, {47.69, 30.98}, {48.00, 30.99}, {48.01, 30.45}, {48.57, 29.93}, {47.97, 29.98},
        {47.30, 30.06}, {46.57, 29.10}, {44.71, 29.18}, {41.89, 31.19}, {40.40, 31.89}, {39.20, 32.16},
        {38.79, 33.38}, {41.01, 34.42}, {41.38, 35.63}, {41.29, 36.36}, {41.84, 36.61}
    };

    private record City(String arabic, String english, String kurdish, double longitude, double latitude) {

        String in(String language) {
            return switch (language) {
                case "en" -> english;
                case "ckb" -> kurdish;
                default -> arabic;
            };
        }
    }

    private static final List<City> CITIES = List.of(
            new City("بغداد", "Baghdad", "بەغدا", 44.37, 33.31),
            new City("البصرة", "Basra", "بەسرە", 47.78, 30.51),
            new City("الموصل", "Mosul", "مووسڵ", 43.13, 36.34),
            new City("أربيل", "Erbil", "هەولێر", 44.01, 36.19),
            new City("كركوك", "Kirkuk", "کەرکووک", 44.39, 35.47),
            new City("الرمادي", "Ramadi", "ڕەمادی", 43.30, 33.42),
            new City("النجف", "Najaf", "نەجەف", 44.33, 32.00),
            new City("الناصرية", "Nasiriyah", "ناسرییە", 46.26, 31.04));

    /** Degrees around the point that its mark takes. */
    private static final double MARKED = 0.45;

    private final double west;
    private final double north;
    private final double widthInDegrees;
    private final double heightInDegrees;
    /** Pixels a degree of latitude. */
    private final double scale;
    /** How much narrower a degree of longitude is there. */
    private final double narrowing;

    private final StringBuilder svg = new StringBuilder(8192);

    private MapSketch(double west, double north, double width, double height, double scale, double narrowing) {
        this.west = west;
        this.north = north;
        this.widthInDegrees = width;
        this.heightInDegrees = height;
        this.scale = scale;
        this.narrowing = narrowing;
    }

    /** The drawing as SVG, with nothing in it but shapes and our own words; cities are named in this language. */
    public static String of(Place place, String language) {
        boolean near =
                place.longitude() > 38 && place.longitude() < 49.5 && place.latitude() > 28.5 && place.latitude() < 38;
        // The cosine of 33 degrees of latitude: Iraq's middle.
        MapSketch sketch = near ? new MapSketch(38, 38, 11.5, 9.5, 52, 0.84) : new MapSketch(-180, 90, 360, 180, 2, 1);
        return sketch.draw(place, near, language);
    }

    private String draw(Place place, boolean near, String language) {
        double width = widthInDegrees * scale * narrowing;
        double height = heightInDegrees * scale;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\">",
                width, height, width, height);
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#eef2f4\"/>", width, height);
        if (near) {
            outline();
        }
        grid(near ? 2 : 30);
        if (near) {
            CITIES.forEach(city -> city(city, language, place));
        }
        point(place);
        return svg.append("</svg>\n").toString();
    }

    private void outline() {
        svg.append("<polygon fill=\"#ffffff\" stroke=\"#44506a\" stroke-width=\"1.5\" points=\"");
        for (double[] corner : IRAQ) {
            add("%.1f,%.1f ", x(corner[0]), y(corner[1]));
        }
        svg.append("\"/>\n");
    }

    private void grid(int step) {
        for (int longitude = multiple(west, step); longitude < west + widthInDegrees; longitude += step) {
            line(x(longitude), 0, x(longitude), heightInDegrees * scale);
            label(x(longitude) + 3, heightInDegrees * scale - 4, longitude + "°", "start");
        }
        for (int latitude = multiple(north - heightInDegrees, step); latitude < north; latitude += step) {
            line(0, y(latitude), widthInDegrees * scale * narrowing, y(latitude));
            label(3, y(latitude) - 3, latitude + "°", "start");
        }
    }

    private static int multiple(double from, int step) {
        return (int) Math.floor(from / step + 1) * step;
    }

    private void line(double x1, double y1, double x2, double y2) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#b9c2cc\" stroke-width=\"0.7\"/>",
                x1, y1, x2, y2);
    }

    private void city(City city, String language, Place place) {
        boolean under = Math.hypot(city.longitude - place.longitude(), city.latitude - place.latitude()) < MARKED;
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#44506a\"/>", x(city.longitude), y(city.latitude));
        label(x(city.longitude), y(city.latitude) + (under ? 28 : -7), city.in(language), "middle");
    }

    private void label(double x, double y, String text, String anchor) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#33405a\" "
                        + "text-anchor=\"%s\">%s</text>",
                x, y, anchor, text);
    }

    private void point(Place place) {
        double x = x(place.longitude());
        double y = y(place.latitude());
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"14\" fill=\"none\" stroke=\"#9b1c1c\" stroke-width=\"2\"/>", x, y);
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#9b1c1c\"/>", x, y);
    }

    private double x(double longitude) {
        return (longitude - west) * scale * narrowing;
    }

    private double y(double latitude) {
        return (north - latitude) * scale;
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
