package org.marsad.site.internal.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of each of our records what its declaration says: what is not {@link Nullable} is always there, what is may be
 * null; and a map of a code with its names has a schema of its own, because a blank object tells nobody anything.
 */
@Component
class RecordSchemas implements ModelConverter {

    /** Of a code with its name in every language. */
    static final String NAMED = "Named";

    private final ObjectMapper json;

    RecordSchemas(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = json.constructType(type.getType());
        if (schema != null && isNamed(java)) {
            return new Schema<>().$ref("#/components/schemas/" + NAMED);
        }
        if (schema != null
                && java.isRecordType()
                && java.getRawClass().getName().startsWith("org.marsad.")) {
            model(schema, context).ifPresent(model -> complete(model, java));
        }
        return schema;
    }

    private static boolean isNamed(JavaType java) {
        return java.isMapLikeType()
                && java.getKeyType().hasRawClass(String.class)
                && java.getContentType().hasRawClass(Object.class);
    }

    private static Optional<Schema<?>> model(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        return Optional.ofNullable(
                ref == null ? schema : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1)));
    }

    private void complete(Schema<?> model, JavaType java) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> asked = model.getRequired() == null ? Set.of() : Set.copyOf(model.getRequired());
        Set<String> required = new LinkedHashSet<>();
        for (BeanPropertyDefinition property : properties(java)) {
            Schema<?> given = properties.get(property.getName());
            if (given == null) {
                continue;
            }
            if (standsBeside(property)) {
                properties.remove(property.getName());
                model.setAdditionalProperties(given.getAdditionalProperties());
                continue;
            }
            boolean needed = asked.contains(property.getName()) || asked.contains(property.getInternalName());
            if (needed || !isNullable(java.getRawClass(), property.getInternalName())) {
                required.add(property.getName());
            } else {
                properties.put(property.getName(), orNull(given));
            }
        }
        model.setRequired(List.copyOf(required));
    }

    private List<BeanPropertyDefinition> properties(JavaType java) {
        BeanDescription bean = json.getSerializationConfig().introspect(java);
        return bean.findProperties();
    }

    /** A map whose entries stand beside the other properties. */
    private static boolean standsBeside(BeanPropertyDefinition property) {
        return property.getPrimaryMember() != null
                && property.getPrimaryMember().hasAnnotation(JsonAnyGetter.class);
    }

    private static boolean isNullable(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(annotated -> annotated.isAnnotationPresent(Nullable.class));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.addAnyOfItem(new Schema<>().$ref(schema.get$ref()));
            either.addAnyOfItem(nothing());
            return either;
        }
        if (schema.getAnyOf() == null
                && schema.getTypes() != null
                && !schema.getTypes().contains("null")) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    private static Schema<?> nothing() {
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        return nothing;
    }
}
