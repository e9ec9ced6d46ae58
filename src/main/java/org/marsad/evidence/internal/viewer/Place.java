package org.marsad.evidence.internal.viewer;

import java.util.Locale;

/** Where a file says it was made, in degrees; claimed by the file and provable by nothing in it. */
public record Place(double latitude, double longitude) {

    public Place {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("no place on earth");
        }
    }

    /** Five decimals: one metre, which is more than a camera knows. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }

    /** Where the analyst may choose to look, which tells the map service what is looked at. */
    public String mapAddress() {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f",
                latitude,
                longitude);
    }
}
