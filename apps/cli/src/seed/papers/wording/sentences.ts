/** Sentences of official prose by what they are for. `[a|b]` is one of the choices, `{slot}` is filled in. */
export const SENTENCES = {
  context: [
    '[Thực hiện|Triển khai] chương trình công tác năm {year} của {body}, {unit} đã [chủ trì|chủ động] phối hợp với các sở, ngành, địa phương [rà soát, đánh giá|khảo sát, tổng hợp] thực trạng {work}.',
    '[Những năm qua|Trong {period}], cấp ủy, chính quyền các cấp đã [quan tâm chỉ đạo|tập trung lãnh đạo, chỉ đạo] công tác {work}, [bước đầu đạt kết quả tích cực|tạo chuyển biến rõ nét trong nhận thức và hành động].',
    'Tuy nhiên, [trước yêu cầu của mô hình chính quyền địa phương hai cấp|trong điều kiện nguồn lực còn hạn hẹp], {work} [đòi hỏi cách làm mới, đồng bộ hơn|bộc lộ một số bất cập cần được tháo gỡ kịp thời].',
    'Qua tổng hợp của {agency}, [nhu cầu thực tế|yêu cầu đặt ra] đối với {work} tăng bình quân {percent}/năm, [vượt khả năng đáp ứng của các cơ chế hiện hành|trong khi nguồn lực bố trí mới đáp ứng khoảng {percent2}].',
    'Vì vậy, việc {matter} là [cần thiết và phù hợp với tình hình thực tế của địa phương|có cơ sở pháp lý và cơ sở thực tiễn, cần được xem xét, quyết định sớm].',
  ],
  results: [
    'Trong {period}, {agency} đã [phối hợp chặt chẽ|chủ động phối hợp] với Ủy ban nhân dân các xã, phường [tổ chức thực hiện|triển khai] {work}, [đạt|hoàn thành] {percent} kế hoạch [được giao|đề ra].',
    '{commune} và {commune2} là [hai đơn vị dẫn đầu|những đơn vị có kết quả nổi bật] về {work}, [với tỷ lệ hoàn thành lần lượt {percent} và {percent2}|tăng {percent} so với cùng kỳ].',
    'Đã [tiếp nhận và giải quyết|thẩm định, xử lý] {count} hồ sơ, trong đó [đúng và trước hạn|giải quyết trước hạn] đạt {percent}; [không phát sinh khiếu nại kéo dài|số hồ sơ quá hạn giảm còn {small} hồ sơ].',
    'Tổng kinh phí [bố trí|huy động] cho {work} là {money}, [lũy kế giải ngân|đã thực hiện] {money2}, [bằng {percent} kế hoạch|tăng {percent} so với cùng kỳ năm trước].',
    'Công tác kiểm tra, giám sát được [duy trì thường xuyên|tăng cường]; đã tổ chức {small} đoàn kiểm tra tại {small2} xã, phường, [kịp thời chấn chỉnh những tồn tại|qua đó kiến nghị xử lý {small} nội dung].',
    '{agency} đã [ban hành|tham mưu ban hành] {small} văn bản hướng dẫn về {work}, [tạo cơ sở thống nhất cho các địa phương thực hiện|góp phần tháo gỡ vướng mắc phát sinh từ cơ sở].',
    'Nhiều mô hình [hay, cách làm sáng tạo|hiệu quả] trong {work} đã được nhân rộng, [tiêu biểu tại {commune}|điển hình là {commune} với {count} lượt hộ dân tham gia].',
  ],
  shortfalls: [
    'Tiến độ thực hiện {work} tại [một số địa phương|{commune} và {commune2}] còn chậm, [mới đạt {percent} kế hoạch|chưa đáp ứng yêu cầu đề ra].',
    'Việc phối hợp giữa {agency} với các đơn vị liên quan [có lúc, có nơi chưa chặt chẽ|còn thiếu chủ động], [nhất là trong cung cấp số liệu|dẫn đến thời gian xử lý kéo dài].',
    'Đội ngũ cán bộ [cấp xã|trực tiếp làm nhiệm vụ] còn [thiếu về số lượng|hạn chế về chuyên môn]; [có {small} đơn vị chưa bố trí đủ người|tỷ lệ được bồi dưỡng mới đạt {percent}].',
    'Cơ sở dữ liệu phục vụ {work} [chưa đồng bộ|còn phân tán], [khó khai thác, chia sẻ giữa các cấp|chưa kết nối với các hệ thống dùng chung].',
    'Nguồn vốn [bố trí còn dàn trải|chưa tương xứng với nhu cầu], [còn thiếu khoảng {money}|nhiều hạng mục phải giãn tiến độ sang năm sau].',
  ],
  causes: [
    'Nguyên nhân khách quan chủ yếu là [giá vật liệu, nhân công biến động|thời tiết diễn biến phức tạp|một số quy định đang trong quá trình sửa đổi], [ảnh hưởng trực tiếp đến {work}|làm tăng chi phí thực hiện khoảng {percent}].',
    'Về chủ quan, [người đứng đầu một số đơn vị chưa quyết liệt|công tác dự báo, lập kế hoạch chưa sát thực tế], [trách nhiệm cá nhân chưa được phân định rõ|việc đôn đốc, kiểm tra chưa thường xuyên].',
    'Công tác tuyên truyền về {work} [chưa sâu rộng|hình thức còn đơn điệu], [sự tham gia của người dân, doanh nghiệp còn hạn chế|hiệu quả lan tỏa chưa cao].',
  ],
  tasks: [
    '{agency} chủ trì, phối hợp với các đơn vị liên quan [hoàn thành|đẩy nhanh tiến độ] {work}, [báo cáo kết quả trước ngày 25 hằng tháng|phấn đấu đến hết năm đạt tối thiểu {percent}].',
    'Ủy ban nhân dân các xã, phường [chịu trách nhiệm toàn diện về|tập trung chỉ đạo] {work} trên địa bàn; [người đứng đầu trực tiếp chỉ đạo|định kỳ rà soát, cập nhật kết quả].',
    'Tập trung [tháo gỡ khó khăn, vướng mắc|xử lý dứt điểm các tồn tại] trong {work}, [ưu tiên các địa bàn khó khăn như {commune}, {commune2}|bảo đảm rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm].',
    'Bố trí [đủ, kịp thời|lồng ghép] nguồn lực cho {work} với tổng kinh phí dự kiến {money}, [trong đó ngân sách tỉnh {money2}|phân kỳ thực hiện theo từng năm].',
    '[Đẩy mạnh|Tăng cường] ứng dụng công nghệ thông tin trong {work}, [phấn đấu {percent} thủ tục được thực hiện trực tuyến|từng bước hình thành kho dữ liệu dùng chung].',
    'Tăng cường thanh tra, kiểm tra [việc chấp hành quy định|trách nhiệm thực thi công vụ] trong {work}; [xử lý nghiêm vi phạm|kịp thời biểu dương, khen thưởng tập thể, cá nhân có thành tích].',
  ],
  organisation: [
    'Giao {agency} là cơ quan đầu mối về {work}, [theo dõi, đôn đốc|hướng dẫn, kiểm tra] việc thực hiện; [định kỳ hằng quý tổng hợp, báo cáo|kịp thời đề xuất điều chỉnh khi cần thiết].',
    'Sở Tài chính [cân đối, bố trí kinh phí|thẩm định dự toán] theo phân cấp ngân sách hiện hành, [bảo đảm tiết kiệm, hiệu quả|hoàn thành trong quý I năm {nextYear}].',
    'Các sở, ban, ngành [xây dựng kế hoạch chi tiết|cụ thể hóa nhiệm vụ được giao] trong thời hạn {small} ngày, [phân công rõ đầu mối chịu trách nhiệm|gửi {unit} để tổng hợp, theo dõi].',
    'Ủy ban nhân dân các xã, phường [bố trí người phụ trách|tổ chức thực hiện trên địa bàn], [công khai kết quả tại trụ sở và trên trang thông tin điện tử|báo cáo kết quả trước ngày 20 tháng cuối quý].',
    'Báo chí và hệ thống thông tin cơ sở [tuyên truyền, phổ biến|thông tin kịp thời] nội dung này đến [người dân và doanh nghiệp|từng thôn, tổ dân phố], [tạo sự đồng thuận trong quá trình thực hiện|phản ánh những cách làm tốt].',
    'Trong quá trình thực hiện, nếu có [khó khăn, vướng mắc|vấn đề phát sinh], các đơn vị [phản ánh về|báo cáo] {unit} để tổng hợp, trình {body} xem xét, quyết định.',
  ],
} as const;

export type Purpose = keyof typeof SENTENCES;
