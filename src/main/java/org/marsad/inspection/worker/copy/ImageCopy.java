package org.marsad.inspection.worker.copy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.marsad.inspection.worker.Operation;
import org.marsad.inspection.worker.Request;

/**
 * {@code image-copy}: draws a picture anew as a JPEG that carries its pixels and nothing else: turned
 * as it is seen, on white where it was transparent, with rectangles painted black.
 *
 * <p>Parameters: {@code covers}, a JSON list of {@code {x, y, width, height}} in fractions; {@code max}, the longest
 * side; {@code upright}, {@code true} for a file that was turned already, whatever its metadata say;
 * {@code out}, the name of the copy, by default {@code out}. It answers
 * {@code width} and {@code height} of the copy, {@code sourceWidth} and {@code sourceHeight} of the upright original.
 */
public final class ImageCopy implements Operation {

    @Override
    public String name() {
        return "image-copy";
    }

    @Override
    public Map<String, Object> run(Request request) throws IOException {
        Map<String, String> parameters = request.parameters();
        List<Cover> covers = Cover.of(parameters);
        int longest = Integer.parseInt(parameters.getOrDefault("max", "0"));
        boolean turned = Boolean.parseBoolean(parameters.get("upright"));
        Orientation orientation = turned ? Orientation.UPRIGHT : Orientation.of(request.in());
        BoundedPicture picture = BoundedPicture.read(request.in(), longest);
        BufferedImage copy = drawn(picture.image(), orientation, longest);
        Cover.burn(copy, covers);
        PlainJpeg.write(copy, request.file(request.parameters().getOrDefault("out", "out")));
        boolean swaps = orientation.swapsSides();
        return Map.of(
                "width",
                copy.getWidth(),
                "height",
                copy.getHeight(),
                "sourceWidth",
                swaps ? picture.height() : picture.width(),
                "sourceHeight",
                swaps ? picture.width() : picture.height());
    }

    private static BufferedImage drawn(BufferedImage stored, Orientation orientation, int longest) {
        int width = orientation.swapsSides() ? stored.getHeight() : stored.getWidth();
        int height = orientation.swapsSides() ? stored.getWidth() : stored.getHeight();
        double scale = longest < 1 ? 1 : Math.min(1, (double) longest / Math.max(width, height));
        BufferedImage copy =
                new BufferedImage(scaled(width, scale), scaled(height, scale), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = copy.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform transform =
                AffineTransform.getScaleInstance((double) copy.getWidth() / width, (double) copy.getHeight() / height);
        transform.concatenate(orientation.toUpright(stored.getWidth(), stored.getHeight()));
        brush.drawImage(stored, transform, null);
        brush.dispose();
        return copy;
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }
}
