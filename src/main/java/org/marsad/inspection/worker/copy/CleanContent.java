package org.marsad.inspection.worker.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** Writes drawing commands anew: comments are gone, and so are marks with texts beside what is drawn. */
final class CleanContent {

    private static final Set<String> MARKS = Set.of(
            OperatorName.BEGIN_MARKED_CONTENT,
            OperatorName.BEGIN_MARKED_CONTENT_SEQ,
            OperatorName.END_MARKED_CONTENT,
            OperatorName.MARKED_CONTENT_POINT,
            OperatorName.MARKED_CONTENT_POINT_WITH_PROPS);

    private CleanContent() {}

    static byte[] of(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        ContentStreamWriter writer = new ContentStreamWriter(out);
        List<Object> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            operands.add(token);
            if (token instanceof Operator operator) {
                refuseInlineJpeg(operator);
                if (!MARKS.contains(operator.getName())) {
                    writer.writeTokens(operands);
                }
                operands.clear();
            }
        }
        return out.toByteArray();
    }

    private static void refuseInlineJpeg(Operator operator) throws IOException {
        COSDictionary image = operator.getImageParameters();
        if (image != null && image.toString().contains("DCT")) {
            throw new IOException("a JPEG among the commands; its page is drawn");
        }
    }
}
