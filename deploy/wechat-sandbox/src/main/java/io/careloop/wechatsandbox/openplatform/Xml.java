package io.careloop.wechatsandbox.openplatform;

/** The XML of WeChat's callbacks, element by element. */
final class Xml {

    private final StringBuilder text = new StringBuilder("<xml>");

    Xml text(String name, String value) {
        text.append('<')
                .append(name)
                .append("><![CDATA[")
                .append(value.replace("]]>", "]]]]><![CDATA[>"))
                .append("]]></")
                .append(name)
                .append('>');
        return this;
    }

    Xml number(String name, long value) {
        text.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    Xml open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    Xml close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    @Override
    public String toString() {
        return text + "</xml>";
    }
}
