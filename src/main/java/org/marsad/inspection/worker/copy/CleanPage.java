package org.marsad.inspection.worker.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Adds a page that holds the content, resources and boxes of another and nothing else. */
final class CleanPage {

    private final PDDocument copy;
    private final CleanObjects objects;

    CleanPage(PDDocument copy) {
        this.copy = copy;
        this.objects = new CleanObjects(copy.getDocument());
    }

    /** False, and nothing added, if something in it is not understood well enough to be cleaned. */
    boolean add(PDPage page) {
        try {
            copy.addPage(new PDPage(cleaned(page)));
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private COSDictionary cleaned(PDPage page) throws IOException {
        COSDictionary cleaned = new COSDictionary();
        cleaned.setItem(COSName.TYPE, COSName.PAGE);
        cleaned.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        cleaned.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
        cleaned.setInt(COSName.ROTATE, page.getRotation());
        if (page.getUserUnit() != 1) {
            cleaned.setFloat(COSName.USER_UNIT, page.getUserUnit());
        }
        if (page.getResources() != null) {
            cleaned.setItem(COSName.RESOURCES, objects.of(page.getResources().getCOSObject()));
        }
        COSDictionary group = page.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (group != null) {
            cleaned.setItem(COSName.GROUP, objects.of(group));
        }
        cleaned.setItem(COSName.CONTENTS, content(page));
        return cleaned;
    }

    private COSStream content(PDPage page) throws IOException {
        COSStream stream = copy.getDocument().createCOSStream();
        try (InputStream in = page.getContents();
                OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(CleanContent.of(in.readAllBytes()));
        }
        return stream;
    }
}
