package io.careloop.admin.forms;

import static io.careloop.admin.forms.Drawn.context;
import static io.careloop.admin.forms.Drawn.form;
import static io.careloop.admin.forms.Drawn.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.blueprint.Finding;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormDrawingTests {

    private static Drawn of(String property, String value, Finding... findings) {
        return form(json("{'type':'object','properties':{'x':" + property + "}}"), json(value), findings);
    }

    @Test
    void aTextHasLabelHelpExampleAndLimit() {
        var drawn = of(
                "{'type':'string','title':'标题','description':'显示在顶部','maxLength':20,'examples':['仁和诊所']}",
                "{'x':'你好'}");
        assertThat(drawn.named("/x").val()).isEqualTo("你好");
        assertThat(drawn.named("/x").attr("maxlength")).isEqualTo("20");
        assertThat(drawn.named("/x").attr("placeholder")).isEqualTo("仁和诊所");
        assertThat(drawn.one("label[for=f-x]").text()).isEqualTo("标题");
        assertThat(drawn.one("#f-x-help").text()).isEqualTo("显示在顶部");
        assertThat(drawn.named("/x").attr("aria-describedby")).isEqualTo("f-x-error f-x-help");
    }

    @Test
    void wordsFollowTheLanguage() {
        var schema = json("{'type':'object','properties':{'x':{'type':'string','title':'大小','enum':['s','l'],"
                + "'x-enum':{'s':'小','l':'大'},'x-en':{'title':'Size','enum':{'s':'Small'}}}}}");
        var english = form(schema, json("{}"), context(Locale.ENGLISH));
        assertThat(english.one("legend").text()).isEqualTo("Size");
        assertThat(english.source()).contains(">Small<", ">大<", ">Not set<");
        assertThat(form(schema, json("{}")).one("legend").text()).isEqualTo("大小");
    }

    @Test
    void aLongTextIsATextAreaAndKeepsItsFirstLineBreak() {
        var drawn = of("{'type':'string','maxLength':500}", "{'x':'\\n第二行'}");
        assertThat(Drawn.valueOf(drawn.one("textarea"))).isEqualTo("\n第二行");
        assertThat(of("{'type':'string','x-widget':'textarea'}", "{}").count("textarea"))
                .isEqualTo(1);
    }

    @Test
    void aColourHasASwatchThatIsNotPosted() {
        var drawn = of("{'type':'string','x-widget':'color'}", "{'x':'#0F766E'}");
        assertThat(drawn.one("input[type=color]").attr("data-swatch-for")).isEqualTo("f-x");
        assertThat(drawn.one("input[type=color]").hasAttr("name")).isFalse();
        assertThat(drawn.named("/x").val()).isEqualTo("#0F766E");
    }

    @Test
    void anIconIsPickedFromTheSetAndAForeignOneIsKept() {
        var drawn = of("{'type':'string','x-widget':'icon'}", "{'x':'coin'}");
        assertThat(drawn.one("input[type=radio][checked]").val()).isEqualTo("coin");
        var foreign = of("{'type':'string','x-widget':'icon'}", "{'x':'gone'}");
        assertThat(foreign.one("input[type=radio][checked]").val()).isEqualTo("gone");
    }

    @Test
    void aLinkOffersPagesAndATelephone() {
        var page = of("{'type':'string','x-widget':'link'}", "{'x':'page:home'}");
        assertThat(page.one("option[selected]").text()).isEqualTo("首页");
        var telephone = of("{'type':'string','x-widget':'link'}", "{'x':'tel:10086'}");
        assertThat(telephone.one("option[selected]").val()).isEqualTo("tel:");
        assertThat(telephone.one("input[type=tel]").val()).isEqualTo("10086");
        var gone = of("{'type':'string','x-widget':'link'}", "{'x':'page:gone'}");
        assertThat(gone.one("option[selected]").text()).isEqualTo("找不到的目标（page:gone）");
    }

    @Test
    void imageAndHiddenHaveTheirInputs() {
        assertThat(of("{'type':'string','x-widget':'image'}", "{'x':'/a.png'}").count(".cl-image input"))
                .isEqualTo(1);
        assertThat(of("{'type':'string','x-widget':'hidden'}", "{'x':'id7'}")
                        .one("input[type=hidden][name=/x]")
                        .val())
                .isEqualTo("id7");
        assertThat(of("{'type':'string','const':'fixed'}", "{}")
                        .one("input[type=hidden][name=/x]")
                        .val())
                .isEqualTo("fixed");
    }

    @Test
    void timesAreShownOnTheTenantsClock() {
        assertThat(of("{'type':'string','format':'date'}", "{'x':'2026-11-21'}")
                        .one("input[type=date]")
                        .val())
                .isEqualTo("2026-11-21");
        assertThat(of("{'type':'string','format':'time'}", "{'x':'08:30'}")
                        .one("input[type=time]")
                        .val())
                .isEqualTo("08:30");
        assertThat(of("{'type':'string','format':'date-time'}", "{'x':'2026-11-21T00:30:00Z'}")
                        .one("input[type=datetime-local]")
                        .val())
                .isEqualTo("2026-11-21T08:30");
    }

    @Test
    void fewOptionsStandSideBySideAndManyDropDown() {
        var few = of("{'type':'string','enum':['a','b','c']}", "{'x':'b'}");
        assertThat(few.one("input[type=radio][checked]").val()).isEqualTo("b");
        var many = of("{'type':'string','enum':['a','b','c','d','e']}", "{'x':'e'}");
        assertThat(many.one("select[name=/x] option[selected]").val()).isEqualTo("e");
    }

    @Test
    void aDropDownWithoutAnAnswerDoesNotPretendOne() {
        var schema = json(
                "{'type':'object','required':['x'],'properties':{'x':{'type':'string','enum':['a','b','c','d','e']}}}");
        assertThat(form(schema, json("{'x':'gone'}")).one("option[selected]").val())
                .isEmpty();
    }

    @Test
    void aNumberShowsItsUnitAndRange() {
        var drawn = of("{'type':'integer','minimum':1,'maximum':100,'x-unit':'points'}", "{'x':5}");
        assertThat(drawn.named("/x").val()).isEqualTo("5");
        assertThat(drawn.named("/x").attr("inputmode")).isEqualTo("numeric");
        assertThat(drawn.one(".cl-unit").text()).isEqualTo("积分");
        assertThat(drawn.one("#f-x-range").text()).isEqualTo("1 – 100");
        assertThat(of("{'type':'number','minimum':0,'maximum':1}", "{}")
                        .named("/x")
                        .attr("inputmode"))
                .isEqualTo("decimal");
    }

    @Test
    void textInANumberIsShownAgainWithItsError() {
        var drawn = of("{'type':'integer','minimum':1,'maximum':9}", "{'x':'五'}", Finding.of("/x", "type.integer"));
        assertThat(drawn.named("/x").val()).isEqualTo("五");
        assertThat(drawn.one("#f-x-error").text()).isEqualTo("「五」不是数字，请只填数字");
    }

    @Test
    void aBooleanIsASwitchThatPostsOffAsWell() {
        var drawn = of("{'type':'boolean','title':'循环'}", "{'x':true}");
        assertThat(drawn.one("input[role=switch]").hasAttr("checked")).isTrue();
        assertThat(drawn.one("input[type=hidden][name=/x]").val()).isEqualTo("false");
        assertThat(of("{'type':'boolean','default':true}", "{}")
                        .one("input[role=switch]")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void anObjectIsAFieldsetWithItsLegend() {
        var drawn =
                of("{'type':'object','title':'按钮','properties':{'text':{'type':'string'}}}", "{'x':{'text':'去预约'}}");
        assertThat(drawn.one("fieldset#f-x > legend").text()).isEqualTo("按钮");
        assertThat(drawn.named("/x/text").val()).isEqualTo("去预约");
    }

    @Test
    void aListNamesItsItemsAndMovesWithinItsEnds() {
        var drawn = of(
                "{'type':'array','minItems':1,'maxItems':2,'x-item-title':'text','items':{'type':'object',"
                        + "'title':'格子','properties':{'text':{'type':'string'}}}}",
                "{'x':[{'text':'预约'},{}]}");
        assertThat(drawn.one("#f-x-0-item .cl-item-title").text()).isEqualTo("预约");
        assertThat(drawn.one("#f-x-1-item .cl-item-title").text()).isEqualTo("格子 2");
        assertThat(drawn.one("#f-x-0-up").hasAttr("disabled")).isTrue();
        assertThat(drawn.one("#f-x-0-down").val()).isEqualTo("down:/x/0");
        assertThat(drawn.one("#f-x-1-down").hasAttr("disabled")).isTrue();
        assertThat(drawn.one("#f-x-add").hasAttr("disabled")).isTrue();
        assertThat(drawn.one("button[value=remove:/x/0]").hasAttr("disabled")).isFalse();
    }

    @Test
    void aListAtItsMinimumCannotShrink() {
        var drawn = of("{'type':'array','minItems':1,'maxItems':3,'items':{'type':'string'}}", "{'x':['a']}");
        assertThat(drawn.one("button[value=remove:/x/0]").hasAttr("disabled")).isTrue();
        assertThat(drawn.one("#f-x-add").hasAttr("disabled")).isFalse();
    }

    @Test
    void oneOfShowsTheVariantThatWasChosen() {
        var schema = "{'type':'object','x-discriminator':'kind','oneOf':["
                + "{'type':'object','title':'图片','properties':{'kind':{'type':'string','const':'image'},'src':{'type':'string'}}},"
                + "{'type':'object','title':'文字','properties':{'kind':{'type':'string','const':'text'},'body':{'type':'string'}}}]}";
        var drawn = of(schema, "{'x':{'kind':'text','body':'你好'}}");
        assertThat(drawn.one("select[name=/x/kind] option[selected]").text()).isEqualTo("文字");
        assertThat(drawn.named("/x/body").val()).isEqualTo("你好");
        assertThat(drawn.count("[name=/x/src]")).isZero();
        assertThat(drawn.count("[name=/x/kind]")).isEqualTo(1);
    }

    @Test
    void aDependentFieldHidesUntilItsSiblingCallsForIt() {
        var schema = json("{'type':'object','properties':{'on':{'type':'boolean'},"
                + "'x':{'type':'string','x-show-if':{'property':'on','in':[true]}}}}");
        assertThat(form(schema, json("{'on':false}")).one("[data-show-if]").hasAttr("hidden"))
                .isTrue();
        assertThat(form(schema, json("{}")).one("[data-show-if]").hasAttr("hidden"))
                .isTrue();
        var shown = form(schema, json("{'on':true}")).one("[data-show-if]");
        assertThat(shown.hasAttr("hidden")).isFalse();
        assertThat(shown.attr("data-show-if")).isEqualTo("/on");
        assertThat(shown.attr("data-show-for")).isEqualTo("true");
    }

    @Test
    void aDependentFieldInErrorIsShownWhateverItsSiblingSays() {
        var schema = json("{'type':'object','properties':{'on':{'type':'boolean'},"
                + "'x':{'type':'string','x-show-if':{'property':'on','in':[true]}}}}");
        var drawn = form(schema, json("{'on':false}"), Finding.of("/x", "required"));
        assertThat(drawn.one("[data-show-if]").hasAttr("hidden")).isFalse();
    }

    @Test
    void aFindingStandsAtItsFieldAndInTheSummary() {
        var drawn = of("{'type':'string','title':'标题'}", "{'x':''}", Finding.of("/x", "minLength", 1));
        assertThat(drawn.named("/x").attr("aria-invalid")).isEqualTo("true");
        assertThat(drawn.one("#f-x-error").text()).isEqualTo("至少填写 1 个字");
        assertThat(drawn.one("[role=alert] a[href=#f-x]").text()).isEqualTo("标题：至少填写 1 个字");
    }

    @Test
    void aFindingWithoutAFieldLinksToTheNearestAround() {
        var drawn = of(
                "{'type':'object','title':'按钮','properties':{'text':{'type':'string'}}}",
                "{'x':{}}",
                Finding.of("/x/gone", "additionalProperties", "gone"),
                Finding.of("", "other"));
        assertThat(drawn.one("[role=alert] a[href=#f-x]").text()).startsWith("按钮：");
        assertThat(drawn.one("[role=alert] li > span").text()).isNotEmpty();
    }

    @Test
    void theFirstFieldInErrorTakesTheFocusAfterSubmitting() {
        var schema = json("{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}");
        var findings = new Finding[] {Finding.of("/b", "required"), Finding.of("/a", "required")};
        var submitted =
                form(schema, json("{}"), context(Locale.SIMPLIFIED_CHINESE).focusingFirstError(), findings);
        assertThat(submitted.one("[autofocus]").attr("name")).isEqualTo("/a");
        assertThat(form(schema, json("{}"), findings).count("[autofocus]")).isZero();
    }

    @Test
    void requiredFieldsAreMarkedForEyesAndEars() {
        var schema = json("{'type':'object','required':['x'],'properties':{'x':{'type':'string'}}}");
        var drawn = form(schema, json("{}"));
        assertThat(drawn.one(".cl-required").attr("title")).isEqualTo("必填");
        assertThat(drawn.named("/x").attr("aria-required")).isEqualTo("true");
    }

    @Test
    void hostileTextStaysText() {
        var hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>[[${T(java.lang.Runtime)}]]__${7*7}__";
        var properties = "{'a':{'type':'string','title':'T'},'b':{'type':'string','x-widget':'textarea'},"
                + "'c':{'type':'string','x-widget':'color'},'d':{'type':'string','x-widget':'icon'},"
                + "'e':{'type':'string','x-widget':'link'},'f':{'type':'string','x-widget':'image'},"
                + "'g':{'type':'string','x-widget':'hidden'},'h':{'type':'integer','minimum':0,'maximum':1},"
                + "'i':{'type':'array','maxItems':3,'x-item-title':'t','items':{'type':'object','properties':{'t':{'type':'string'}}}}}";
        var schema = json("{'type':'object','properties':" + properties + "}");
        var value = Drawn.JSON.createObjectNode();
        for (var key : "abcdefgh".split("")) {
            value.put(key, hostile);
        }
        value.putArray("i").addObject().put("t", hostile);
        var drawn = form(schema, value, Finding.of("/a", "number", hostile), Finding.of("/" + hostile, "x", hostile));
        assertThat(drawn.count("script, img, [onerror]")).isZero();
        assertThat(drawn.source()).doesNotContain("__49__").doesNotContain("\"49\"");
        assertThat(drawn.named("/a").val()).isEqualTo(hostile);
        assertThat(Drawn.valueOf(drawn.one("textarea"))).isEqualTo(hostile);
    }
}
