package org.marsad.inspection.worker;

import java.util.List;
import java.util.Optional;
import org.marsad.inspection.worker.copy.ImageCopy;
import org.marsad.inspection.worker.copy.PdfCopy;
import org.marsad.inspection.worker.fingerprint.FrameFingerprints;
import org.marsad.inspection.worker.fingerprint.ImageFingerprint;

/** Everything the worker can do: one line each, and nothing else can be called. */
final class Operations {

    static final List<Operation> ALL = List.of( //
            new Detect(), //
            new Extract(), //
            new FrameFingerprints(), //
            new ImageFingerprint(), //
            new PdfPage(), //
            new ImageCopy(), //
            new PdfCopy());

    private final List<Operation> operations;

    Operations(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    Optional<Operation> named(String name) {
        return operations.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
