package org.marsad.inspection.worker.copy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Finds the pages on which somebody drew: black bars of a PDF reader, stamps, marks. */
final class VisibleAnnotations {

    /** These show nothing that covers the page: they open something, or are drawn in by flattening the form. */
    private static final Set<String> NOT_DRAWN =
            Set.of("Link", "Popup", "Widget", "FileAttachment", "Text", "Sound", "Movie", "Screen", "RichMedia", "3D");

    private VisibleAnnotations() {}

    /** From 0. */
    static Set<Integer> pages(PDDocument document) throws IOException {
        Set<Integer> pages = new HashSet<>();
        for (int index = 0; index < document.getNumberOfPages(); index++) {
            for (PDAnnotation each : document.getPage(index).getAnnotations()) {
                if (!each.isHidden() && !NOT_DRAWN.contains(String.valueOf(each.getSubtype()))) {
                    pages.add(index);
                }
            }
        }
        return pages;
    }
}
