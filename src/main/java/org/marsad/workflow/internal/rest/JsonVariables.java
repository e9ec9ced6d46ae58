package org.marsad.workflow.internal.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Writes a Json variable that was asked for deserialised (the API's default) as the JSON it is. Camunda writes the
 * properties of the object that holds it in Java, and nothing of its content.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonVariables extends JacksonConfigurator {

    private final ObjectMapper mapper = configureObjectMapper(new ObjectMapper())
            .registerModule(new SimpleModule().addSerializer(SpinJsonNode.class, new AsJson()));

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    private static final class AsJson extends JsonSerializer<SpinJsonNode> {

        @Override
        public void serialize(SpinJsonNode value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(value.toString());
        }
    }
}
