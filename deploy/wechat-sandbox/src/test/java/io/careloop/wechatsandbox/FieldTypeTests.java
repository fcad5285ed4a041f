package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTests {

    @ParameterizedTest
    @CsvSource({
        "thing1, 早饭后 30 分钟",
        "thing1, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "number2, 12.5",
        "letter3, abcXYZ",
        "symbol4, +-*",
        "character_string5, 145/92mmHg",
        "time6, 15:01",
        "time6, 2026年1月5日 15:01",
        "time6, 15:01~16:30",
        "date7, 2026年10月01日",
        "date7, 2026年10月1日 15:01",
        "date7, 2026年10月1日~2026年10月7日",
        "amount8, ￥100.50元",
        "amount8, 100",
        "phone_number9, +86-0766-66888866",
        "car_number10, 粤A8Z888挂",
        "name11, 欧阳娜娜",
        "name11, Alexander Hamilton",
        "phrase12, 已完成",
    })
    void accepts(String key, String value) {
        assertThat(FieldType.ofKey(key).orElseThrow().accepts(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, 二十个字是上限所以这一句话已经超过了它的上限",
        "number2, 12.5mmol",
        "number2, 123456789012345678901234567890123",
        "letter3, abc1",
        "symbol4, ++++++",
        "character_string5, 血压 145/92",
        "time6, 24:00",
        "time6, 8 点",
        "date7, 2026-10-01",
        "date7, 2026年13月1日",
        "amount8, 12345678901",
        "phone_number9, 123456789012345678",
        "car_number10, 粤A8Z888挂车牌",
        "name11, 一二三四五六七八九十一",
        "name11, Wolfeschlegelsteinhausen",
        "phrase12, 已完成啦啦啦",
        "phrase12, ok",
    })
    void refuses(String key, String value) {
        assertThat(FieldType.ofKey(key).orElseThrow().accepts(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"thing", "thingy1", "health1", "1thing"})
    void knowsNoOtherKeys(String key) {
        assertThat(FieldType.ofKey(key)).isEmpty();
    }
}
