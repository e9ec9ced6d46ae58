package org.marsad.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives, documents of office suites among them, made entry by entry. */
public final class Zips {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String ODT = "application/vnd.oasis.opendocument.text";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);

    /** What Word would write, as small as it may be. */
    public static Zips docx() {
        return new Zips()
                .text("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="bin" ContentType="application/octet-stream"/>
                        <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>
                        """.formatted(DOCX))
                .text("_rels/.rels", relationships("officeDocument", "word/document.xml", ""))
                .text("word/document.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:body><w:p><w:r><w:t>شهادة</w:t></w:r></w:p></w:body></w:document>
                        """);
    }

    /** What LibreOffice would write, as small as it may be. */
    public static Zips odt() {
        return new Zips().stored("mimetype", ODT.getBytes(UTF_8)).text("content.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>
                """);
    }

    /** A part of relationships with one in it. */
    public static String relationships(String kind, String target, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" %s Target="%s"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/></Relationships>
                """.formatted(more, target, kind);
    }

    public Zips text(String name, String content) {
        return entry(name, content.getBytes(UTF_8));
    }

    public Zips entry(String name, byte[] content) {
        return put(new ZipEntry(name), content);
    }

    /** Without compression. */
    public Zips stored(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        return put(entry, content);
    }

    private Zips put(ZipEntry entry, byte[] content) {
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Zips comment(String comment) {
        zip.setComment(comment);
        return this;
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
