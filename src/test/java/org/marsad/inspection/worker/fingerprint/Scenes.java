package org.marsad.inspection.worker.fingerprint;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures as different from one another as photographs are: light, haze, things, crowds, walls, writing, grain. */
public final class Scenes {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private Scenes() {}

    /** The same number gives the same picture. */
    public static BufferedImage scene(int number) {
        Random random = new Random(7919L * number + 17);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        light(g, random);
        haze(g, random);
        int things = 6 + random.nextInt(30);
        for (int i = 0; i < things; i++) {
            thing(g, random);
        }
        if (number % 3 == 0) {
            writing(g, random);
        }
        g.dispose();
        grain(image, random);
        return image;
    }

    private static void light(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(
                random.nextInt(WIDTH), 0, colour(random), random.nextInt(WIDTH), HEIGHT, colour(random)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        int horizon = HEIGHT / 4 + random.nextInt(HEIGHT / 2);
        g.setPaint(new GradientPaint(0, horizon, colour(random), random.nextInt(WIDTH), HEIGHT, colour(random)));
        g.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
    }

    /** Soft blots of many sizes, each size half as strong as the one before: how light lies in nature. */
    private static void haze(Graphics2D g, Random random) {
        for (int size = 480; size > 25; size /= 2) {
            for (int i = 0; i < 1700 / size; i++) {
                g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.1f + random.nextFloat() * 0.25f));
                g.setColor(colour(random));
                g.fill(new Ellipse2D.Double(
                        random.nextInt(WIDTH + size) - size,
                        random.nextInt(HEIGHT + size) - size,
                        size * (0.6 + random.nextDouble()),
                        size * (0.6 + random.nextDouble())));
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    private static void thing(Graphics2D g, Random random) {
        int size = 20 + random.nextInt(170);
        int x = random.nextInt(WIDTH) - size / 2;
        int y = random.nextInt(HEIGHT) - size / 2;
        g.setPaint(new GradientPaint(x, y, colour(random), x + size, y + size, colour(random)));
        switch (random.nextInt(3)) {
            case 0 -> g.fillRect(x, y, size, size / 2 + random.nextInt(size));
            case 1 -> g.fillOval(x, y, size, size / 2 + random.nextInt(size));
            default -> g.fillPolygon(polygon(random, x, y, size));
        }
    }

    private static Polygon polygon(Random random, int x, int y, int size) {
        Polygon polygon = new Polygon();
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            polygon.addPoint(x + random.nextInt(size), y + random.nextInt(size));
        }
        return polygon;
    }

    private static void writing(Graphics2D g, Random random) {
        g.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
        for (int line = 0; line < 5; line++) {
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16 + random.nextInt(40)));
            g.drawString("marsad " + random.nextInt(1_000_000), random.nextInt(WIDTH / 2), random.nextInt(HEIGHT));
        }
    }

    private static void grain(BufferedImage image, Random random) {
        int strength = 3 + random.nextInt(12);
        int[] pixels = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        for (int i = 0; i < pixels.length; i++) {
            int noise = (int) (random.nextGaussian() * strength);
            pixels[i] = clamp((pixels[i] >> 16 & 0xff) + noise) << 16
                    | clamp((pixels[i] >> 8 & 0xff) + noise) << 8
                    | clamp((pixels[i] & 0xff) + noise);
        }
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
