/** Words of the frame: navigation, settings, pages that belong to no feature. */
export const appWordsVi = {
  toContent: 'Đến nội dung chính',
  navigation: 'Các phần chính',
  nav: { meetings: 'Cuộc họp', settings: 'Cài đặt' },
  home: {
    title: 'Cuộc họp của tôi',
    emptyTitle: 'Chưa có cuộc họp nào',
    emptyText: 'Khi đồng chí được mời họp, cuộc họp hiện ở đây.',
  },
  settings: {
    title: 'Cài đặt',
    perDevice: 'Giữ trên máy này.',
    appearance: 'Màn hình',
    byDevice: 'Theo máy',
    light: 'Sáng',
    dark: 'Tối',
    textSize: 'Cỡ chữ',
    textSizeHint: 'Chữ lớn dùng bố cục một cột, không mất nội dung.',
    language: 'Ngôn ngữ',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
  },
  offline: {
    title: 'Mất kết nối từ {{time}}',
    text: 'Những gì đã mở trên máy này vẫn dùng được. Máy tự kết nối lại khi có mạng.',
  },
  update: {
    title: 'Có phiên bản mới',
    text: 'Tải bản mới mất vài giây. Nội dung đang soạn mà chưa lưu sẽ mất.',
    action: 'Tải bản mới',
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ đã đổi, hoặc đồng chí không có quyền xem trang này.',
    action: 'Về trang cuộc họp',
  },
  crash: { title: 'Chưa mở được màn hình này', text: 'Các phần khác vẫn dùng được.', home: 'Về trang cuộc họp' },
} as const;
