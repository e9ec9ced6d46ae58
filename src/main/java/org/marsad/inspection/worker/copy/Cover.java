package org.marsad.inspection.worker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A rectangle to be painted black, in fractions of the picture's or page's sides from its upper left corner. */
record Cover(int page, double x, double y, double width, double height) {

    /** What the evidence room allows for one item. */
    private static final int MOST = 200;

    /**
     * The rectangles of the parameter {@code covers}; none without it.
     *
     * @throws IOException if it is not a list of rectangles: nothing may be published with less covered than was asked
     */
    static List<Cover> of(Map<String, String> parameters) throws IOException {
        List<Cover> covers = new ArrayList<>();
        JsonNode list = new ObjectMapper().readTree(parameters.getOrDefault("covers", "[]"));
        if (!list.isArray() || list.size() > MOST) {
            throw new IOException("not a list of rectangles");
        }
        for (JsonNode each : list) {
            covers.add(of(each));
        }
        return covers;
    }

    private static Cover of(JsonNode node) throws IOException {
        return new Cover(
                node.path("page").asInt(1),
                number(node, "x"),
                number(node, "y"),
                number(node, "width"),
                number(node, "height"));
    }

    private static double number(JsonNode node, String name) throws IOException {
        JsonNode value = node.path(name);
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
            throw new IOException("not a fraction: " + name);
        }
        return value.asDouble();
    }

    /** Paints them opaque; each covers every pixel that it touches. */
    static void burn(BufferedImage image, List<Cover> covers) {
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.BLACK);
        for (Cover each : covers) {
            int left = (int) Math.floor(each.x * image.getWidth());
            int top = (int) Math.floor(each.y * image.getHeight());
            int right = (int) Math.ceil((each.x + each.width) * image.getWidth());
            int bottom = (int) Math.ceil((each.y + each.height) * image.getHeight());
            brush.fillRect(left, top, right - left, bottom - top);
        }
        brush.dispose();
    }
}
