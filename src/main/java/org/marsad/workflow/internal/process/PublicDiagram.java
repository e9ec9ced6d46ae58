package org.marsad.workflow.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a reader may have of a deployed diagram. Only what is named here passes: an expression, a class, a group of users
 * or a note of ours can stand in places that nobody has thought of yet.
 */
final class PublicDiagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> ELEMENTS = Set.of("""
            definitions process subProcess startEvent endEvent boundaryEvent intermediateCatchEvent
            intermediateThrowEvent task userTask serviceTask receiveTask sendTask businessRuleTask manualTask
            scriptTask callActivity exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
            sequenceFlow incoming outgoing messageEventDefinition timerEventDefinition errorEventDefinition
            signalEventDefinition escalationEventDefinition terminateEventDefinition
            multiInstanceLoopCharacteristics collaboration participant laneSet lane flowNodeRef textAnnotation
            text association
            """.trim().split("\\s+"));

    private static final Set<String> ATTRIBUTES = Set.of("""
            id name targetNamespace sourceRef targetRef attachedToRef cancelActivity isInterrupting triggeredByEvent
            isSequential default processRef associationDirection
            """.trim().split("\\s+"));

    private final Function<String, Optional<String>> names;

    private PublicDiagram(Function<String, Optional<String>> names) {
        this.names = names;
    }

    static String of(InputStream deployed, Function<String, Optional<String>> names) {
        try {
            Document document = parse(deployed);
            new PublicDiagram(names).strip(document.getDocumentElement());
            return write(document);
        } catch (ParserConfigurationException | SAXException | TransformerException | IOException e) {
            throw new IllegalStateException("the deployed diagram cannot be read", e);
        }
    }

    private void strip(Element element) {
        attributes(element).stream()
                .filter(attribute -> !mayPass(element, attribute))
                .forEach(element::removeAttributeNode);
        names.apply(element.getAttribute("id")).ifPresent(name -> element.setAttribute("name", name));
        for (Node child : children(element)) {
            if (child instanceof Element inner && mayPass(inner)) {
                strip(inner);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                element.removeChild(child);
            }
        }
    }

    private static boolean mayPass(Element element) {
        return DRAWING.contains(element.getNamespaceURI())
                || (BPMN.equals(element.getNamespaceURI()) && ELEMENTS.contains(element.getLocalName()));
    }

    private static boolean mayPass(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
            return BPMN.equals(attribute.getValue()) || DRAWING.contains(attribute.getValue());
        }
        return namespace == null
                && (DRAWING.contains(element.getNamespaceURI()) || ATTRIBUTES.contains(attribute.getName()));
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            children.add(nodes.item(i));
        }
        return children;
    }

    private static Document parse(InputStream xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(xml);
    }

    private static String write(Document document) throws TransformerException {
        StringWriter text = new StringWriter();
        document.setXmlStandalone(true);
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString().replaceAll("\\s*\\n\\s*", "\n");
    }
}
