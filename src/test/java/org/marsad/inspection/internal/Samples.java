package org.marsad.inspection.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of every accepted kind, and some that are not what they seem, made on the spot. */
final class Samples {

    private Samples() {}

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static byte[] made(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] image(String format) {
        return made(out -> ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, out));
    }

    static byte[] pdf() {
        return made(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    static byte[] docx() {
        return made(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("نص");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return made(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet();
                workbook.write(out);
            }
        });
    }

    static byte[] pptx() {
        return made(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    /** A Word file with macros: the content type tells, whatever the name says. */
    static byte[] docm() {
        return zip(Map.of(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
                "_rels/.rels",
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
    }

    static byte[] openDocument(String type) {
        return made(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            byte[] mimetype = type.getBytes(StandardCharsets.US_ASCII);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(mimetype.length);
            CRC32 crc = new CRC32();
            crc.update(mimetype);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(mimetype);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            zip.finish();
        });
    }

    static byte[] zip(Map<String, String> entries) {
        return made(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
        });
    }

    /** The head of an ISO base media file (ISO/IEC 14496-12) of one brand. */
    static byte[] isoMedia(String brand) {
        return bytes("\0\0\0\u0018ftyp" + brand + "\0\0\u0002\0" + brand + "mif1\0\0\0\u0010mdat12345678");
    }

    static byte[] webm() {
        return bytes(
                "\u001A\u0045\u00DF\u00A3\u009F\u0042\u0086\u0081\u0001\u0042\u00F7\u0081\u0001\u0042\u00F2\u0081\u0004"
                        + "\u0042\u00F3\u0081\u0008\u0042\u0082\u0084webm\u0042\u0087\u0081\u0004\u0042\u0085\u0081\u0002");
    }

    static byte[] webp() {
        return bytes(
                "RIFF\u001A\0\0\0WEBPVP8L\r\0\0\0\u002F\0\0\0\u0010\u0007\u0010\u0011\u0011\u0088\u0088\u00FE\u0007\0");
    }

    static byte[] mp3() {
        return bytes("ID3\u0003\0\0\0\0\0\u000F" + "TIT2\0\0\0\u0005\0\0\0test" + "\u00FF\u00FB\u0090\u0064"
                + "\0".repeat(400));
    }

    /** One Ogg page (RFC 3533) that begins a stream of this kind. */
    static byte[] ogg(String packet) {
        return bytes("OggS\0\u0002" + "\0".repeat(8) + "\u0001\0\0\0" + "\0\0\0\0" + "\0\0\0\0" + "\u0001"
                + (char) packet.length() + packet);
    }

    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
