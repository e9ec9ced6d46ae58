package org.marsad.inspection.worker;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.marsad.inspection.worker.structure.StructureCheck;

/**
 * {@code detect}: the type of the content alone, that of the extension of the parameter {@code name}, and what is odd
 * about how the file is built. No parser runs yet, so what would hurt one is known before.
 */
final class Detect implements Operation {

    private final Types types = new Types();

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public Map<String, Object> run(Request request) throws Exception {
        boolean empty = Files.size(request.in()) == 0;
        String detected = empty ? MediaType.EMPTY.toString() : types.ofContent(request.in());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("tool", Tika.getString());
        result.put("detectedType", detected);
        result.put("extensionType", types.ofExtension(request.parameters().get("name")));
        result.put("findings", empty ? Set.of() : StructureCheck.check(request.in(), detected));
        return result;
    }
}
