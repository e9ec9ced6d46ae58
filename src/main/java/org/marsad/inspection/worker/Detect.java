package org.marsad.inspection.worker;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;

/** {@code detect}: the type of the content alone and of the extension of the parameter {@code name}. */
final class Detect implements Operation {

    private final Types types = new Types();

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public Map<String, Object> run(Request request) throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("tool", Tika.getString());
        result.put(
                "detectedType",
                Files.size(request.in()) == 0 ? MediaType.EMPTY.toString() : types.ofContent(request.in()));
        result.put("extensionType", types.ofExtension(request.parameters().get("name")));
        return result;
    }
}
