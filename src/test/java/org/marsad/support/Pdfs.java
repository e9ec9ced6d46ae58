package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** PDFs of one empty page, written object by object. */
public final class Pdfs {

    private final List<String> objects = new ArrayList<>(List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"));
    private String trailer = "";

    public static byte[] plain() {
        return new Pdfs().bytes();
    }

    /** With more in the catalogue. */
    public static Pdfs with(String catalogue) {
        Pdfs pdf = new Pdfs();
        pdf.objects.set(0, "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
        return pdf;
    }

    public Pdfs object(String content) {
        objects.add(content);
        return this;
    }

    /** An object that is a stream, deflated. */
    public Pdfs deflated(String dictionary, byte[] content) {
        String packed = new String(deflate(content), ISO_8859_1);
        return object("<<" + dictionary + "/Filter/FlateDecode/Length " + packed.length() + ">>stream\n" + packed
                + "\nendstream");
    }

    public Pdfs trailer(String more) {
        trailer = more;
        return this;
    }

    public byte[] bytes() {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.size() + 1;
        pdf.append("xref\n0 ").append(size).append('\n').append(table);
        pdf.append("trailer<</Root 1 0 R/Size ").append(size).append(trailer).append(">>\nstartxref\n");
        return pdf.append(start).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
    }

    public static byte[] deflate(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
