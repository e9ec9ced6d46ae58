package org.marsad.promise.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws cards of {@value #WIDTH} by {@value #HEIGHT} pixels, the size that Open Graph's readers expect. Java2D shapes Arabic
 * and orders what runs both ways; a forecast is an outline where an outcome is filled.
 */
final class CardPainter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xF7F5F0);
    private static final Color SHEET = Color.WHITE;
    private static final Color INK = new Color(0x1C2430);
    private static final Color MUTED = new Color(0x525C69);

    private static final int MARGIN = 64;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int HEAD = 104;
    private static final int TITLE_LINES = 3;
    private static final int PILL = 84;

    private final CardText text = new CardText();

    /** The bytes of a PNG. */
    byte[] png(ShareCard card) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            paint(pen, card);
        } finally {
            pen.dispose();
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint(Graphics2D pen, ShareCard card) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.decode(card.headColour()));
        pen.fillRect(0, 0, WIDTH, HEAD);
        pen.setColor(Color.decode(card.accentColour()));
        pen.fillRect(0, HEAD, WIDTH, 8);
        boolean right = card.fromTheRight();
        atStart(pen, SHEET, text.line(card.site(), CardText.BOLD, 44, right, INNER), 70, right);
        atStart(pen, MUTED, text.line(card.sector(), CardText.REGULAR, 30, right, INNER), 178, right);
        int y = 262;
        for (TextLayout line : title(card)) {
            atStart(pen, INK, line, y, right);
            y += 82;
        }
        rating(pen, card);
        TextLayout host = text.line(card.host(), CardText.REGULAR, 26, false, INNER / 3);
        pen.setColor(MUTED);
        host.draw(pen, right ? MARGIN : WIDTH - MARGIN - host.getAdvance(), 598);
        int left = (int) (INNER - host.getAdvance() - 40);
        atStart(pen, MUTED, text.line(card.foot(), CardText.REGULAR, 26, right, left), 598, right);
    }

    private List<TextLayout> title(ShareCard card) {
        return text.lines(card.title(), CardText.BOLD, 56, card.titleFromTheRight(), INNER, TITLE_LINES);
    }

    private void rating(Graphics2D pen, ShareCard card) {
        Color colour = Color.decode(card.colour());
        TextLayout name = text.line(card.rating(), CardText.BOLD, 44, card.fromTheRight(), INNER / 2);
        double width = name.getAdvance() + 80;
        double x = card.fromTheRight() ? WIDTH - MARGIN - width : MARGIN;
        RoundRectangle2D pill = new RoundRectangle2D.Double(x, 460, width, PILL, PILL, PILL);
        pen.setColor(card.forecast() == null ? colour : SHEET);
        pen.fill(pill);
        if (card.forecast() != null) {
            pen.setColor(colour);
            pen.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {16, 9}, 0));
            pen.draw(pill);
            TextLayout note = text.line(card.forecast(), CardText.REGULAR, 30, card.fromTheRight(), INNER / 2);
            pen.setColor(INK);
            note.draw(pen, (float) (card.fromTheRight() ? x - 32 - note.getAdvance() : x + width + 32), 513);
        }
        pen.setColor(card.forecast() == null ? SHEET : colour);
        name.draw(pen, (float) x + 40, 517);
    }

    private static void atStart(Graphics2D pen, Color colour, TextLayout line, int baseline, boolean right) {
        pen.setColor(colour);
        line.draw(pen, right ? WIDTH - MARGIN - line.getAdvance() : MARGIN, baseline);
    }
}
