package org.marsad.evidence.internal.likeness;

import java.util.List;

/** Paragraphs as news agencies and officials write them; invented. */
final class News {

    static final List<String> PARAGRAPHS = List.of(
            "أعلنت وزارة الدفاع، يوم الأحد، أنّ آخر رتلٍ من القوات القتالية غادر القاعدة الواقعة غرب المحافظة عند الساعة "
                    + "٦ صباحاً متجهاً نحو الحدود. وقال المتحدث باسمها في مؤتمر صحفي إن عملية الانسحاب جرت وفق الجدول المتفق عليه "
                    + "بين الجانبين في الجولة الثالثة من الحوار. وأضاف أن ٢٥٠٠ جندي سيبقون لأغراض التدريب وتقديم المشورة. وأكد شهود "
                    + "عيان أن الطريق العام أُغلق نحو ساعتين قبل أن يُعاد فتحه أمام حركة السير. ولم تصدر السفارة حتى الآن أي تعليق "
                    + "على ما جاء في البيان.",
            "قالت مديرية الكهرباء إن محطة التوليد الجديدة في جنوب المدينة دخلت الخدمة أمس بعد تأخير دام أربعة أعوام، وإن "
                    + "طاقتها تبلغ ٧٥٠ ميغاواط. وأوضح مدير المشروع أن الشركة المنفذة أنهت أعمال الربط مع الشبكة الوطنية خلال الشهر "
                    + "الماضي، وأن التشغيل التجريبي استمر ثلاثة أسابيع. غير أن سكان الأحياء القريبة شكوا من أن ساعات القطع لم تتغير، "
                    + "وطالبوا بنشر جدول التجهيز. ووعدت المديرية بتحسن ملموس قبل بداية الصيف المقبل.",
            "صوّت مجلس النواب في جلسته الاعتيادية على مشروع قانون المدارس، وينص على بناء ألف مدرسة خلال ثلاث سنوات على أن "
                    + "يبدأ العمل في المناطق التي تعاني من الدوام الثلاثي. ورفضت كتلتان التصويت لأن المشروع، بحسب قولهما، لا يحدد "
                    + "مصادر التمويل. وذكر عضو لجنة التربية أن العقود ستوقع مع شركات محلية بعد منافسة علنية، وأن هيئة مستقلة ستراقب "
                    + "جودة البناء ومواعيد التسليم في كل محافظة على حدة.",
            "افتتح رئيس الوزراء جسراً يربط ضفتي النهر بعد انتظار طويل، وقال في كلمته إن المشروع كلّف ثمانين مليار دينار "
                    + "وسيخفف الزحام عن مركز المدينة. ولاحظ مهندسون أن الممرات المخصصة للمشاة لم تكتمل بعد وأن الإنارة تعمل في جانب "
                    + "واحد فقط. ونفت الأمانة وجود خلل في التصميم وأشارت إلى أن ما تبقى من الأعمال سينجز خلال شهرين بكلفة إضافية لا "
                    + "تتجاوز خمسة في المئة من قيمة العقد الأصلي.");

    private News() {}

    /** Without its second sentence, as a shortened repost has it. */
    static String shortened(String paragraph) {
        List<String> sentences = List.of(paragraph.split("(?<=\\.) "));
        return sentences.get(0) + " " + String.join(" ", sentences.subList(2, sentences.size()));
    }

    /** As another hand writes the same: bare letters, no marks, digits of the other script, other punctuation. */
    static String rewritten(String paragraph) {
        return paragraph
                .replaceAll("[أإآ]", "ا")
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replace('ئ', 'ي')
                .replace('ؤ', 'و')
                .replaceAll("[\\u064B-\\u0652]", "")
                .replace("الا", "الـــا")
                .replace("، ", " - ")
                .replace('٦', '6')
                .replace('٧', '7')
                .replace('٥', '5')
                .replace('٢', '2')
                .replace('٠', '0');
    }

    /** With every seventh word another one. */
    static String reworded(String paragraph) {
        String[] words = paragraph.split(" ");
        for (int i = 6; i < words.length; i += 7) {
            words[i] = "كلمة" + i;
        }
        return String.join(" ", words);
    }
}
