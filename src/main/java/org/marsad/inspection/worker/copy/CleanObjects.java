package org.marsad.inspection.worker.copy;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Copies what a page draws with, object by object, and leaves out what draws nothing. */
final class CleanObjects {

    /** Keys that tell, act, or point elsewhere: to metadata, to structure, to other files, to the pages above. */
    private static final Set<String> LEFT_OUT = Set.of(
            "Metadata",
            "PieceInfo",
            "StructParent",
            "StructParents",
            "LastModified",
            "AA",
            "A",
            "AF",
            "EF",
            "JS",
            "OpenAction",
            "OC",
            "OPI",
            "Ref",
            "Alternates",
            "Measure",
            "PtData",
            "Properties",
            "Parent",
            "P",
            "ID",
            "Private",
            "Thumb",
            "Annots",
            "SourceModified");

    private final COSDocument copy;
    private final Map<COSBase, COSBase> done = new IdentityHashMap<>();

    CleanObjects(COSDocument copy) {
        this.copy = copy;
    }

    COSBase of(COSBase value) throws IOException {
        COSBase base = value instanceof COSObject reference ? reference.getObject() : value;
        if (base == null) {
            throw new IOException("an object that is not there");
        }
        COSBase known = done.get(base);
        if (known != null) {
            return known;
        }
        if (base instanceof COSStream stream) {
            return stream(stream);
        }
        if (base instanceof COSDictionary dictionary) {
            COSDictionary cleaned = new COSDictionary();
            done.put(base, cleaned);
            fill(cleaned, dictionary);
            return cleaned;
        }
        return base instanceof COSArray array ? array(array) : base;
    }

    private COSArray array(COSArray array) throws IOException {
        COSArray cleaned = new COSArray();
        done.put(array, cleaned);
        for (COSBase each : array) {
            cleaned.add(isNull(each) ? COSNull.NULL : of(each));
        }
        return cleaned;
    }

    private COSStream stream(COSStream stream) throws IOException {
        if (stream.containsKey(COSName.F)) {
            throw new IOException("a stream that lies in another file");
        }
        COSStream cleaned = copy.createCOSStream();
        done.put(stream, cleaned);
        CleanStreams.fill(cleaned, stream);
        COSBase filter = cleaned.getItem(COSName.FILTER);
        COSBase length = cleaned.getItem(COSName.LENGTH);
        fill(cleaned, stream);
        cleaned.removeItem(COSName.DECODE_PARMS);
        cleaned.removeItem(COSName.DP);
        cleaned.setItem(COSName.FILTER, filter);
        cleaned.setItem(COSName.LENGTH, length);
        return cleaned;
    }

    private void fill(COSDictionary cleaned, COSDictionary dictionary) throws IOException {
        boolean structure = COSName.STRUCT_ELEM.equals(dictionary.getItem(COSName.TYPE));
        for (Map.Entry<COSName, COSBase> each : dictionary.entrySet()) {
            String key = each.getKey().getName();
            if (!structure && !LEFT_OUT.contains(key) && !key.equals("Filter") && !isNull(each.getValue())) {
                cleaned.setItem(each.getKey(), of(each.getValue()));
            }
        }
    }

    private static boolean isNull(COSBase value) {
        COSBase base = value instanceof COSObject reference ? reference.getObject() : value;
        return base == null || base instanceof COSNull;
    }
}
