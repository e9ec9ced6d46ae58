package org.marsad.inspection.worker.copy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.marsad.inspection.worker.EncryptedException;
import org.marsad.inspection.worker.Operation;
import org.marsad.inspection.worker.Request;

/**
 * {@code pdf-copy}: a new document of what the pages show. Actions, scripts, attachments, metadata,
 * structure and annotations stay behind; what a filled form shows is drawn into its page. A page on which something is
 * covered becomes a picture, with nothing beneath; so does a page where leaving something out could uncover something.
 *
 * <p>Parameter {@code covers}: a JSON list of {@code {page, x, y, width, height}}; {@code out}, the name of the
 * copy, by default {@code out}. It answers {@code pages}, and writes
 * no copy where they are more than 1,000.
 */
public final class PdfCopy implements Operation {

    /** Far beyond what a witness sends and a reader reads. */
    private static final int MOST_PAGES = 1000;

    @Override
    public String name() {
        return "pdf-copy";
    }

    @Override
    public Map<String, Object> run(Request request) throws Exception {
        List<Cover> covers = Cover.of(request.parameters());
        try (PDDocument source = Loader.loadPDF(request.in().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = source.getNumberOfPages();
            if (pages > MOST_PAGES) {
                return Map.of("pages", pages);
            }
            refuseMissing(covers, pages);
            copy(source, covers, request);
            return Map.of("pages", pages);
        } catch (InvalidPasswordException e) {
            throw new EncryptedException();
        }
    }

    /** A rectangle on a page that is not there would cover nothing, and somebody believed that it does. */
    private static void refuseMissing(List<Cover> covers, int pages) throws IOException {
        if (covers.stream().anyMatch(cover -> cover.page() < 1 || cover.page() > pages)) {
            throw new IOException("a rectangle on a page that is not there");
        }
    }

    private static void copy(PDDocument source, List<Cover> covers, Request request) throws IOException {
        boolean layers = source.getDocumentCatalog().getCOSObject().containsKey(COSName.OCPROPERTIES);
        Set<Integer> drawn = VisibleAnnotations.pages(source);
        flattenForm(source);
        try (PDDocument copy = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            // Without it the file's id would be made of the time.
            copy.setDocumentId(0L);
            DrawnPage drawing = new DrawnPage(source, copy);
            CleanPage clean = new CleanPage(copy);
            for (int index = 0; index < source.getNumberOfPages(); index++) {
                int number = index + 1;
                List<Cover> here =
                        covers.stream().filter(cover -> cover.page() == number).toList();
                PDPage page = source.getPage(index);
                // Hidden layers and what lies under annotations would show once these are left out.
                if (!here.isEmpty() || layers || drawn.contains(index) || !clean.add(page)) {
                    drawing.add(index, here);
                }
            }
            // A plain table of objects is what every reader and every check understands alike.
            copy.save(
                    request.file(request.parameters().getOrDefault("out", "out"))
                            .toFile(),
                    CompressParameters.NO_COMPRESSION);
        }
    }

    /** Draws what the fields show already; nothing is calculated or made anew. */
    private static void flattenForm(PDDocument source) throws IOException {
        PDAcroForm form = source.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
        }
    }
}
