package org.marsad.inspection.worker.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Writes a stream's content anew, so that nothing rides along behind or beside it. */
final class CleanStreams {

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");

    private CleanStreams() {}

    static void fill(COSStream cleaned, COSStream stream) throws IOException {
        COSName last = lastFilter(stream);
        if (last != null && JPEG.contains(last.getName())) {
            try (InputStream in = new PDStream(stream).createInputStream(JPEG);
                    OutputStream out = cleaned.createRawOutputStream()) {
                out.write(BareJpeg.of(in.readAllBytes()));
            }
            cleaned.setItem(COSName.FILTER, COSName.DCT_DECODE);
        } else if (COSName.JPX_DECODE.equals(last)) {
            throw new IOException("JPEG 2000 carries boxes of its own; its page is drawn");
        } else {
            write(cleaned, decoded(stream));
        }
    }

    private static byte[] decoded(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] content = in.readAllBytes();
            return isContent(stream) ? CleanContent.of(content) : content;
        }
    }

    private static void write(COSStream cleaned, byte[] content) throws IOException {
        try (OutputStream out = cleaned.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
    }

    /** Forms and tiling patterns are drawn like pages. Letters drawn by commands are short and parsed by nobody else. */
    private static boolean isContent(COSDictionary stream) {
        return COSName.FORM.equals(stream.getItem(COSName.SUBTYPE)) || stream.getInt(COSName.PATTERN_TYPE) == 1;
    }

    private static @Nullable COSName lastFilter(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array && array.size() > 0) {
            return array.getObject(array.size() - 1) instanceof COSName name ? name : null;
        }
        return filters instanceof COSName name ? name : null;
    }
}
