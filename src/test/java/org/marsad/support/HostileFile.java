package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.marsad.support.Pictures.joined;

import java.util.Arrays;
import java.util.List;

/**
 * A file made to harm who opens it, or made to look harmless; each is built on the spot and none does anything.
 *
 * @param type what its content is
 * @param finding name of what must be found in it
 */
public record HostileFile(String name, String type, byte[] content, String finding) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Every kind that {@code evidence.md} names, and what else the structure of a file tells. */
    public static List<HostileFile> all() {
        return List.of(
                new HostileFile("photo-and-zip.jpg", "image/jpeg", joined(Pictures.jpeg(), zip()), "POLYGLOT"),
                new HostileFile("appended.jpg", "image/jpeg", joined(Pictures.jpeg(), secret()), "APPENDED_DATA"),
                new HostileFile("appended.png", "image/png", joined(Pictures.png(), secret()), "APPENDED_DATA"),
                new HostileFile(
                        "script.jpg", "image/jpeg", Pictures.jpegWithComment("<SCRIPT>alert(1)</script>"), "POLYGLOT"),
                new HostileFile("page.jpg", "image/jpeg", Pictures.jpegWithComment("<html><body>"), "POLYGLOT"),
                new HostileFile(
                        "shell.png",
                        "image/png",
                        Pictures.pngWith("tEXt", latin1("Comment\0<?php x(); ?>")),
                        "POLYGLOT"),
                new HostileFile(
                        "paper.jpg",
                        "image/jpeg",
                        Pictures.jpegWithComment(new String(Pdfs.plain(), ISO_8859_1)),
                        "POLYGLOT"),
                new HostileFile("flood.png", "image/png", Pictures.pngOf(30_000, 30_000), "PIXEL_FLOOD"),
                new HostileFile("text-bomb.png", "image/png", Pictures.pngWith("zTXt", textBomb()), "ARCHIVE_BOMB"),
                new HostileFile("cut.jpg", "image/jpeg", cut(Pictures.jpeg()), "TRUNCATED"),
                new HostileFile("cut.png", "image/png", cut(Pictures.png()), "TRUNCATED"),
                pdf("script.pdf", Pdfs.with("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), "ACTIVE_CONTENT"),
                pdf("escaped.pdf", Pdfs.with("/OpenAction<</S/J#61vaScript/#4aS(x)>>"), "ACTIVE_CONTENT"),
                pdf("packed.pdf", packedScript(), "ACTIVE_CONTENT"),
                pdf("launch.pdf", Pdfs.with("/OpenAction<</S/Launch/F(calc)>>"), "ACTIVE_CONTENT"),
                pdf("carrier.pdf", new Pdfs().deflated("/Type/EmbeddedFile", secret()), "ACTIVE_CONTENT"),
                pdf("xfa.pdf", Pdfs.with("/AcroForm<</XFA 4 0 R>>").object("(x)"), "ACTIVE_CONTENT"),
                pdf("hidden.pdf", new Pdfs().object("(5 0 obj<</S /JavaScript /JS 6 0 R>>)"), "ACTIVE_CONTENT"),
                new HostileFile(
                        "cut.pdf",
                        "application/pdf",
                        Arrays.copyOf(Pdfs.plain(), Pdfs.plain().length - 12),
                        "TRUNCATED"),
                new HostileFile("tail.pdf", "application/pdf", joined(Pdfs.plain(), secret()), "APPENDED_DATA"),
                docx("macro.docx", Zips.docx().entry("word/vbaProject.bin", secret()), "ACTIVE_CONTENT"),
                docx("control.docx", Zips.docx().text("word/activeX/activeX1.xml", "<ax/>"), "ACTIVE_CONTENT"),
                docx("template.docx", template(), "ACTIVE_CONTENT"),
                docx("object.docx", Zips.docx().entry("word/embeddings/oleObject1.bin", secret()), "ACTIVE_CONTENT"),
                docx("bomb.docx", Zips.docx().entry("word/media/a.bmp", new byte[20 * MEGABYTE]), "ARCHIVE_BOMB"),
                docx("nested.docx", Zips.docx().entry("word/inner", zip()), "NESTED_ARCHIVE"),
                docx("many.docx", many(), "ARCHIVE_BOMB"),
                new HostileFile("overlap.docx", Zips.DOCX, overlapping(), "ARCHIVE_BOMB"),
                new HostileFile("lying.docx", Zips.DOCX, lying(), "ARCHIVE_BOMB"),
                new HostileFile("locked.docx", Zips.DOCX, encrypted(), "ENCRYPTED"),
                new HostileFile("cut.docx", Zips.DOCX, cut(Zips.docx().bytes()), "TRUNCATED"),
                new HostileFile("tail.docx", Zips.DOCX, joined(Zips.docx().bytes(), secret()), "APPENDED_DATA"),
                new HostileFile(
                        "basic.odt",
                        Zips.ODT,
                        Zips.odt().text("Basic/Standard/M.xml", "<m/>").bytes(),
                        "ACTIVE_CONTENT"),
                new HostileFile("password.docx", "application/x-tika-ooxml-protected", compound(), "ENCRYPTED"),
                new HostileFile(
                        "binary.txt",
                        "text/plain",
                        joined("نص ".repeat(9000).getBytes(UTF_8), new byte[9]),
                        "MALFORMED"));
    }

    private static HostileFile pdf(String name, Pdfs pdf, String finding) {
        return new HostileFile(name, "application/pdf", pdf.bytes(), finding);
    }

    private static HostileFile docx(String name, Zips zip, String finding) {
        return new HostileFile(name, Zips.DOCX, zip.bytes(), finding);
    }

    private static byte[] zip() {
        return new Zips().text("a.txt", "something else").bytes();
    }

    private static byte[] secret() {
        return latin1("something that is not part of it ".repeat(20));
    }

    private static byte[] textBomb() {
        return joined(latin1("Comment\0\0"), Pdfs.deflate(new byte[8 * MEGABYTE]));
    }

    private static Pdfs packedScript() {
        return Pdfs.with("/OpenAction 9 0 R")
                .deflated("/Type/ObjStm/N 1/First 4", latin1("9 0 <</S/JavaScript/JS(app.alert\\(1\\))>>"));
    }

    private static Zips template() {
        String rels = Zips.relationships("attachedTemplate", "https://example.org/t.dotm", "TargetMode=\"External\"");
        return Zips.docx().text("word/_rels/settings.xml.rels", rels);
    }

    private static Zips many() {
        Zips zip = Zips.docx();
        for (int i = 0; i < 10_001; i++) {
            zip.stored("m/" + i, new byte[0]);
        }
        return zip;
    }

    /** Two entries of the directory that are one and the same in the file. */
    private static byte[] overlapping() {
        byte[] zip =
                Zips.docx().text("word/a.xml", "one").text("word/b.xml", "two").bytes();
        int second = last(zip, "PK\u0001\u0002");
        int first = last(Arrays.copyOf(zip, second), "PK\u0001\u0002");
        System.arraycopy(zip, first + 42, zip, second + 42, 4);
        return zip;
    }

    /** The directory claims fewer bytes than come out. */
    private static byte[] lying() {
        byte[] zip = Zips.docx().text("word/a.xml", "a".repeat(5000)).bytes();
        zip[last(zip, "PK\u0001\u0002") + 24] = 7;
        zip[last(zip, "PK\u0001\u0002") + 25] = 0;
        return zip;
    }

    private static byte[] encrypted() {
        byte[] zip = Zips.docx().text("word/a.xml", "a").bytes();
        zip[last(zip, "PK\u0001\u0002") + 8] |= 1;
        return zip;
    }

    private static byte[] compound() {
        return joined(
                latin1("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                new byte[1016],
                "EncryptedPackage".getBytes(UTF_16LE),
                new byte[2048]);
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    private static int last(byte[] bytes, String wanted) {
        return new String(bytes, ISO_8859_1).lastIndexOf(wanted);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
